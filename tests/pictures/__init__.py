"""Pictures of the screen for the README, made by the app itself."""
