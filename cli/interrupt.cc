#include "cli/interrupt.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <thread>

#include "cli/messages.h"
#include "cli/terminal.h"
#include "io/files/unfinished.h"

namespace dittograph {

namespace {

constexpr int kEndingSignals[] = {SIGINT, SIGTERM, SIGHUP};

// An ordinary thread waits, so that no handler is bound to what is safe in one.
void WaitAndEnd(const sigset_t& signals) {
  int signal = 0;
  if (sigwait(&signals, &signal) != 0) return;
  const bool is_removed = RemoveAllUnfinished() > 0;
  EraseLineOnTerminal();
  PrintError(std::string(signal == SIGINT ? "interrupted" : "terminated") +
             (is_removed ? "; unfinished output was removed" : ""));
  // By the signal itself, so that a shell's loop ends as well; 128 + signal is what it reports.
  std::signal(signal, SIG_DFL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  raise(signal);
  pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
  _exit(128 + signal);
}

}  // namespace

void EndCleanlyOnSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : kEndingSignals) {
    struct sigaction current;
    if (sigaction(signal, nullptr, &current) == 0 && current.sa_handler != SIG_IGN) {
      sigaddset(&signals, signal);
    }
  }
  if (pthread_sigmask(SIG_BLOCK, &signals, nullptr) != 0) return;
  std::thread([signals] { WaitAndEnd(signals); }).detach();
}

}  // namespace dittograph
