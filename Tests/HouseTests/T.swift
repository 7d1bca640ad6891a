import Testing
@Test func stubHouse() {}
