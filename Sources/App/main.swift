import ArgumentParser
import Hummingbird
print("hi")
