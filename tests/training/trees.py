"""A small treebank to read, made here."""

from __future__ import annotations

PARAGRAPHS = [["The tide turned.", "Boats came in."], ["Was it late?", "It was.", "No one minded."], ["A list"]]


def conllu(paragraphs: list[list[str]], glued: str = "") -> str:
    """A treebank whose words are split at white space; the sentence ``glued`` touches the next one."""
    lines = []
    for number, paragraph in enumerate(paragraphs):
        lines.append(f"# newpar id = p{number}")
        for text in paragraph:
            lines.append(f"# text = {text}")
            words = text.split()
            for at, word in enumerate(words, start=1):
                misc = "SpaceAfter=No" if text == glued and at == len(words) else "_"
                lines.append("\t".join((str(at), word, *"_______", misc)))
            lines.append("")
    return "\n".join(lines) + "\n"
