import Testing
@Test func stubSchoolYear() {}
