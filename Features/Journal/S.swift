package let stubJournal = 1
