"""Benchmarks with their peers. Standard library only."""
