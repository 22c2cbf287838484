package morrow.client;

import morrow.client.command.Client;
import morrow.client.command.Terminal;

/// Starts the program for the person's own computer.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Client.run(Terminal.ofSystem(), arguments));
  }
}
