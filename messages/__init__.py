"""Every word that planctl says to its users, in Chinese and in English."""
