"""How much the product costs, as ratios to yardsticks measured in the same run and process. `make bench` runs it.

Absolute times say more about the machine than about the code, so none is kept. README.md of this folder says more.
"""
