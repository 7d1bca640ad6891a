import Testing
@Test func stubSchool() {}
