# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures as a table for people. Pure."""
import statistics

HEADINGS = ("row", "figure", "A median", "B median", "ratio (median, min–max)", "target", "")


def number(value):
    """`value` in about four digits: 0.83, 12.34, 1,234."""
    size = abs(value)
    if size == 0 or size >= 1000:
        return f"{value:,.0f}"
    if size >= 100:
        return f"{value:.1f}"
    return f"{value:.2f}" if size >= 0.1 else f"{value:.4f}"


def spread(values):
    """Median, and from where to where the values go."""
    return f"{number(statistics.median(values))} ({number(min(values))}–{number(max(values))})"


def cells(figure):
    """One line of the table as texts."""
    if figure.b is None:
        middle = (spread(figure.a), "–", "–")
    else:
        middle = (number(statistics.median(figure.a)), number(statistics.median(figure.b)), spread(figure.judged()))
    return (figure.row, f"{figure.name}, {figure.unit}", *middle, str(figure.target or "–"),
            "" if figure.target is None else "met" if figure.met() else "MISSED")


def render(figures, excuses=()):
    """The table as text. excuses: (row, text) of rows that gave no figure."""
    lines = [HEADINGS, *(cells(figure) for figure in figures)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    texts = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines]
    texts.insert(1, "  ".join("-" * width for width in widths[:-1]) + "  ------")
    texts += [f"{row}: {text}" for row, text in excuses]
    return "\n".join(texts) + "\n"
