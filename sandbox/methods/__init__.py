"""The methods of the Bot API that are built: a table from aiogram's model to the function that carries it out.

Functions take the world and a validated call, and return the answer's `result`.
"""
