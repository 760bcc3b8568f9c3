"""From what is known to what a client's page shows: words, colours, addresses. No queries, no changes."""
