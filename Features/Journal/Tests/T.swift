import Testing
@Test func stubJournal() {}
