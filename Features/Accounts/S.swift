package let stubAccounts = 1
