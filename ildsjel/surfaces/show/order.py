"""A partial order as a drawing: what is worth more stands above, joined by a line; what is not joined is not told
apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Pair = tuple[str, str]
WIDTH, HEIGHT, ACROSS, DOWN = 184, 44, 16, 44


@dataclass(frozen=True, slots=True)
class Node:
    """A box: what it stands for, and its upper left corner."""

    key: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from the middle of the lower side of one box to the middle of the upper side of another."""

    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, slots=True)
class Diagram:
    """Boxes and lines on a paper of this size."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    width: int
    height: int


def diagram(keys: Sequence[str], order: Iterable[Pair]) -> Diagram:
    """The Hasse diagram of the pairs (better, worse) over `keys`: no line for what follows from two others."""
    pairs = set(order)
    layers: list[list[str]] = []
    for key in keys:
        depth = _depth(key, pairs)
        layers += [[] for _ in range(depth + 1 - len(layers))]
        layers[depth].append(key)
    widest = max(map(len, layers), default=1)
    width = widest * (WIDTH + ACROSS) - ACROSS
    nodes = {
        key: Node(key, (width - len(layer) * (WIDTH + ACROSS) + ACROSS) // 2 + n * (WIDTH + ACROSS), y)
        for y, layer in zip(range(0, 10**6, HEIGHT + DOWN), layers, strict=False)
        for n, key in enumerate(layer)
    }
    edges = tuple(_edge(nodes[better], nodes[worse]) for better, worse in sorted(_reduced(pairs)))
    return Diagram(tuple(nodes.values()), edges, width, len(layers) * (HEIGHT + DOWN) - DOWN)


def _depth(key: str, pairs: set[Pair]) -> int:
    above = [better for better, worse in pairs if worse == key]
    return 1 + max(_depth(better, pairs) for better in above) if above else 0


def _reduced(pairs: set[Pair]) -> set[Pair]:
    """The pairs less those that follow from two others."""
    middle = {better for better, _ in pairs}
    return {(a, c) for a, c in pairs if not any((a, b) in pairs and (b, c) in pairs for b in middle)}


def _edge(above: Node, below: Node) -> Edge:
    return Edge(above.x + WIDTH // 2, above.y + HEIGHT, below.x + WIDTH // 2, below.y)
