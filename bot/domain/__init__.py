"""What a home is, what a person can want of it and what can go wrong: values only."""
