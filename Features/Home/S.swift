package let stubHome = 1
