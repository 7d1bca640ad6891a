import Testing
@Test func stubMarkup() {}
