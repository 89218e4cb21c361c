"""What a run says to people: sentences, colours, pictures. Nothing here decides anything."""
