# The public site.
