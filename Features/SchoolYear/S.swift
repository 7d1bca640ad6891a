package let stubSchoolYear = 1
