"""What an editor can put on a page: one block per file, with how it becomes an element of a document."""
