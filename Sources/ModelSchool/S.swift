package enum ModelSchoolStub {}
