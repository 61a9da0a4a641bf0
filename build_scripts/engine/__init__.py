"""The engine as the browser gets it: the wheel, the runtime that loads it, and what is compiled beforehand."""
