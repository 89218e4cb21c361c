"""Where results go: JSONL files today, written so that a crash loses and doubles nothing."""
