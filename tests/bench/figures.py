# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the samples of a row come to: medians, ratios pair by pair, and whether a target is met. Pure."""
import dataclasses
import statistics


@dataclasses.dataclass(frozen=True)
class Target:
    """What a figure should reach. relation: "<=" or ">="; unit: "x" for a ratio, else that of the figure."""
    relation: str
    limit: float
    unit: str

    def __post_init__(self):
        if self.relation not in ("<=", ">="):
            raise ValueError(f"a target is <= or >=, not {self.relation}")

    def met(self, value):
        """Whether `value` reaches it; a value equal to the limit does."""
        return value <= self.limit if self.relation == "<=" else value >= self.limit

    def __str__(self):
        return f"{self.relation} {self.limit:g} {self.unit}"


@dataclasses.dataclass(frozen=True)
class Figure:
    """One line of the table: what A's samples are, B's where there is a B, and what they should reach.

    With B the target is for the ratio A/B, without for A itself; None: it is only told. a[i] and b[i] were measured one after the other.
    """
    row: str
    name: str
    unit: str
    target: Target | None
    a: list
    b: list | None = None

    def judged(self):
        """What the target is compared with, a value for each round."""
        return self.a if self.b is None else ratios(self.a, self.b)

    def value(self):
        """The median of what is judged."""
        return statistics.median(self.judged())

    def met(self):
        """Whether the median reaches the target, if there is one."""
        return self.target is None or self.target.met(self.value())

    def as_json(self):
        """Everything about it as plain values."""
        judged = self.judged()
        return {
            "row": self.row,
            "name": self.name,
            "unit": self.unit,
            "a": self.a,
            "b": self.b,
            "a_median": statistics.median(self.a),
            "b_median": None if self.b is None else statistics.median(self.b),
            "judged": judged,
            "judged_median": statistics.median(judged),
            "judged_min": min(judged),
            "judged_max": max(judged),
            "target": dataclasses.asdict(self.target) if self.target else None,
            "met": self.met(),
        }


def ratios(a, b):
    """a[i] / b[i]. ValueError when they do not pair up, or when B measured nothing."""
    if len(a) != len(b) or not a:
        raise ValueError(f"{len(a)} samples of A do not pair with {len(b)} of B")
    if not all(value > 0 for value in b):
        raise ValueError("a sample of B is zero, so there is no ratio to it")
    return [left / right for left, right in zip(a, b)]
