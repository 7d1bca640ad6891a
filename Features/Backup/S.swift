package let stubBackup = 1
