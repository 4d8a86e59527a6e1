"""Ways in for programs written for other libraries; each room is named after the one it stands in for."""
