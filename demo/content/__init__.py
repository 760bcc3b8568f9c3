"""The demo's content: modules, a self-test, an exercise, diaries and the people who use them.

Plain data and nothing else, so that it can be read, checked and translated without a database.
"""
