import Testing
@Test func stubStorage() {}
