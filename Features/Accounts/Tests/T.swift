import Testing
@Test func stubAccounts() {}
