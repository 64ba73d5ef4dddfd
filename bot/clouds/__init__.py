"""Makers' clouds: one package a maker, and what their clients share. Nothing else in the bot speaks HTTP to them."""
