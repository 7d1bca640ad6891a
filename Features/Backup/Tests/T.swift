import Testing
@Test func stubBackup() {}
