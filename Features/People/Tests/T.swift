import Testing
@Test func stubPeople() {}
