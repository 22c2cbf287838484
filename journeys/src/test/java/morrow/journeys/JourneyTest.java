package morrow.journeys;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// What every journey begins and ends with: one installation for its class, new devices for each test, and at the end the
/// look whether a browser complained.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneyTest {
  private final List<Device> devices = new ArrayList<>();
  private Installation installation;

  @BeforeAll
  void startInstallation() {
    installation = Installation.start(clock());
  }

  /// What the installation goes by.
  InstantSource clock() {
    return InstantSource.system();
  }

  @AfterAll
  void stopInstallation() {
    installation.close();
  }

  @AfterEach
  void putDevicesAway() {
    try {
      devices.forEach(device -> device.assertFaultless(installation));
    } finally {
      devices.forEach(Device::close);
      devices.clear();
    }
  }

  Installation installation() {
    return installation;
  }

  Device with(Device device) {
    devices.add(device);
    return device;
  }

  /// A handle that nobody else has.
  static String newHandle() {
    return "quiet-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
