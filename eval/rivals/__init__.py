"""What others do, each a few lines, run on the same records beside us and set up as its users would, at its best."""
