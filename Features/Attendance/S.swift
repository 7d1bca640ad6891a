package let stubAttendance = 1
