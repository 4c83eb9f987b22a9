"""What leads from one figure to another: growth, differences, multiples."""
