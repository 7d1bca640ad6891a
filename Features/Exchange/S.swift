package let stubExchange = 1
