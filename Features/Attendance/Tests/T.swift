import Testing
@Test func stubAttendance() {}
