import Testing
@Test func stubHome() {}
