import Testing
@Test func stubDiary() {}
