// Has nothing of its own: the headers that the test programs share are precompiled for it.
