"""Independent judges of what the demo serves. Each check returns findings."""
