"""The contract: what each line holds, in every version that was ever published, and how readers name its columns."""
