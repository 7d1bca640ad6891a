import Testing
@Test func stubExchange() {}
