# The staff workspace: short and exact.
