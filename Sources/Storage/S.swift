package enum Storage {}
