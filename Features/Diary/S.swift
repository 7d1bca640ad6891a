package let stubDiary = 1
