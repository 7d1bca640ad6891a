package let stubPeople = 1
